package org.storycorner.settings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.storycorner.network.BoxCertificate;
import org.storycorner.network.Network;
import org.storycorner.network.Network.OtherDevices;
import org.storycorner.pictures.QrCode;
import org.storycorner.ui.Moments;

/** Where other devices at the venue reach this box, and by what they know it; {@code venue.yaml} alone says so. */
class OtherDevicesCard extends Section {

    OtherDevicesCard(Network network) {
        addClassNames("setting", "other-devices");
        add(new H2(getTranslation("network.title")));
        network.otherDevices().ifPresentOrElse(this::show, () -> add(new Paragraph(getTranslation("network.off"))));
    }

    private void show(OtherDevices otherDevices) {
        add(new Paragraph(getTranslation("network.on")));
        otherDevices.addresses().forEach(this::show);
        show(otherDevices.certificate());
    }

    private void show(String address) {
        var code = new Image(QrCode.dataUri(address), getTranslation("network.qr.alt", address));
        code.addClassName("qr");
        var pages = new DescriptionList();
        pages.add(new Term(getTranslation("network.kiosk")), link(address));
        pages.add(new Term(getTranslation("network.console")), link(address + "staff"));
        var row = new Div(code, pages);
        row.addClassName("other-devices-address");
        add(row);
    }

    private static Description link(String address) {
        return new Description(new Anchor(address, address));
    }

    private void show(BoxCertificate certificate) {
        var fingerprint = new Code(certificate.fingerprint().toString());
        fingerprint.addClassName("fingerprint");
        add(
                new Paragraph(getTranslation("network.compare")),
                fingerprint,
                new Paragraph(getTranslation(
                        certificate.authority().isPresent() ? "network.until" : "network.until.own",
                        Moments.full(certificate.until()))),
                new Paragraph(getTranslation("network.install")));
    }
}
