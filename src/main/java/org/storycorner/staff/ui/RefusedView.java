package org.storycorner.staff.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.storycorner.ui.ConsoleHeading;

/** What somebody sees whose role does not include a page. */
@AnonymousAllowed
@ParentLayout(ConsoleFrame.class)
class RefusedView extends Main implements HasDynamicTitle, HasErrorParameter<AccessDeniedException> {

    RefusedView() {
        addClassName("console-page");
        add(
                new ConsoleHeading(getTranslation("console.refused")),
                new Paragraph(getTranslation("console.refused.text")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("console.refused"));
    }
}
