package org.storycorner.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.storycorner.staff.AccountChange;
import org.storycorner.staff.Accounts;
import org.storycorner.staff.SetUp;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Icon;

/** Makes the first manager, for whoever has the code that the box printed when it was started. */
@Route(value = "staff/setup", autoLayout = false)
@AnonymousAllowed
class SetUpView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final Accounts accounts;
    private final SetUp setUp;
    private final TextField code = new TextField(getTranslation("set-up.code"));
    private final TextField name = new TextField(getTranslation("set-up.name"));
    private final PasswordField password = new PasswordField(getTranslation("set-up.password"));
    private final PasswordField again = new PasswordField(getTranslation("set-up.again"));
    private final Div problems = new Div();

    SetUpView(Accounts accounts, SetUp setUp) {
        this.accounts = accounts;
        this.setUp = setUp;
        addClassNames("console", "console-door");
        problems.addClassName("problems");
        problems.getElement().setAttribute("role", "alert");
        code.setHelperText(getTranslation("set-up.code.help"));
        name.setHelperText(getTranslation("set-up.name.help"));
        password.setHelperText(getTranslation("password.help"));
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        var form = new Div(
                code, name, password, again, problems, BigButton.primary(getTranslation("set-up.button"), this::make));
        form.addClassName("door-form");
        add(
                new Icon("bubble"),
                new ConsoleHeading(getTranslation("set-up.title")),
                new Paragraph(getTranslation("set-up.lead")),
                form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setUp.isOpen()) {
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("set-up.title"));
    }

    private void make() {
        if (!password.getValue().equals(again.getValue())) {
            problems.setText(getTranslation("password.differ"));
            return;
        }
        switch (accounts.setUp(code.getValue(), name.getValue(), password.getValue())) {
            case AccountChange.Refused(var why) -> problems.setText(getTranslation("accounts.refused." + why.key()));
            case AccountChange.Done _, AccountChange.Given _ -> getUI().ifPresent(ui -> ui.navigate(SignInView.class));
        }
    }
}
