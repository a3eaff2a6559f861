package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.storycorner.pictures.QrCode;
import org.storycorner.venue.VenueService;

/** The invitation links of a story's services: to open beside this page, or on another device by their QR codes. */
final class Invitations extends Section {

    Invitations(List<VenueService> services) {
        addClassName("invitations");
        add(new H2(getTranslation("desk.invitation")));
        var linked = services.stream()
                .filter(service -> !service.invitationLink().isEmpty())
                .toList();
        linked.forEach(this::invite);
        if (linked.isEmpty()) {
            add(new Paragraph(getTranslation("desk.invitation.none")));
        }
    }

    private void invite(VenueService service) {
        var link = new Anchor(service.invitationLink(), getTranslation("desk.invitation.open", service.name()));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.addClassNames("big-button", "secondary");
        var code = new Image(
                QrCode.dataUri(service.invitationLink()), getTranslation("desk.invitation.qr.alt", service.name()));
        code.addClassName("qr");
        var other = new NativeDetails(
                getTranslation("desk.invitation.qr"),
                new Div(code, new Paragraph(getTranslation("desk.invitation.qr.how"))));
        add(link, other);
    }
}
