package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.storycorner.handover.HandingOver;
import org.storycorner.queue.Entry;
import org.storycorner.story.Attachment;
import org.storycorner.story.StoryId;
import org.storycorner.ui.BigButton;

/** What was too large for the server, to be saved and carried there by a person, who then says so. */
class HeldBack extends Div {

    private final HandingOver handingOver;

    HeldBack(Entry entry, HandingOver handingOver, Runnable carried) {
        this.handingOver = handingOver;
        addClassName("way");
        var files = new UnorderedList();
        entry.heldBack().forEach(name -> files.add(new ListItem(link(entry.id(), name))));
        add(
                new H2(getTranslation("aside.held-back")),
                new Paragraph(getTranslation("aside.held-back.lead")),
                files,
                BigButton.primary(getTranslation("aside.carried"), carried));
    }

    private Anchor link(StoryId id, String name) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> handingOver
                        .heldBack(id, name)
                        .map(HeldBack::response)
                        .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND))),
                AttachmentType.DOWNLOAD,
                getTranslation("aside.save", name));
    }

    private static DownloadResponse response(Attachment attachment) {
        return new DownloadResponse(
                new ByteArrayInputStream(attachment.bytes()),
                attachment.name(),
                attachment.kind().mediaType(),
                attachment.size());
    }
}
