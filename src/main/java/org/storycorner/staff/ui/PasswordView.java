package org.storycorner.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.annotation.security.PermitAll;
import org.storycorner.staff.Account;
import org.storycorner.staff.AccountChange.Done;
import org.storycorner.staff.AccountChange.Given;
import org.storycorner.staff.AccountChange.Refused;
import org.storycorner.staff.Accounts;
import org.storycorner.staff.SignInSession;
import org.storycorner.staff.SignedIn;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;

/** The person's own new password. */
@Route("staff/password")
@Menu(title = "password.menu", order = 120)
@PermitAll
class PasswordView extends Main implements HasDynamicTitle {

    private final Accounts accounts;
    private final SignedIn signedIn;
    private final SignInSession session;
    private final PasswordField present = new PasswordField(getTranslation("password.present"));
    private final PasswordField next = new PasswordField(getTranslation("password.new"));
    private final PasswordField again = new PasswordField(getTranslation("password.again"));
    private final Div said = new Div();

    PasswordView(Accounts accounts, SignedIn signedIn, SignInSession session) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.session = session;
        addClassName("console-page");
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        next.setHelperText(getTranslation("password.help"));
        said.getElement().setAttribute("role", "status");
        var form =
                new Div(present, next, again, said, BigButton.primary(getTranslation("password.button"), this::change));
        form.addClassName("door-form");
        add(new ConsoleHeading(getTranslation("password.title")));
        if (isTemporary()) {
            add(new Paragraph(getTranslation("password.temporary")));
        }
        add(form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("password.title"));
    }

    private boolean isTemporary() {
        return accounts.find(signedIn.required().id())
                .filter(Account::hasTemporaryPassword)
                .isPresent();
    }

    private void change() {
        if (!next.getValue().equals(again.getValue())) {
            say("problems", "password.differ");
            return;
        }
        switch (accounts.changePassword(signedIn.required().id(), present.getValue(), next.getValue())) {
            case Refused(var why) -> say("problems", "accounts.refused." + why.key());
            case Done(var account) -> changed(account);
            case Given given -> changed(given.account());
        }
    }

    private void changed(Account account) {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && VaadinResponse.getCurrent() instanceof VaadinServletResponse response) {
            session.renew(account, request.getHttpServletRequest(), response.getHttpServletResponse());
        }
        present.clear();
        next.clear();
        again.clear();
        say("console-done", "password.changed");
    }

    private void say(String look, String key) {
        said.setClassName(look);
        said.setText(getTranslation(key));
    }
}
