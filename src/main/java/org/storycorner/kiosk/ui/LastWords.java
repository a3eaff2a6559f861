package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.NodeFeatureRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.rpc.MapSyncRpcHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.util.Optional;
import org.storycorner.kiosk.Storytelling;
import org.storycorner.queue.NotSavedException;
import org.storycorner.story.StoryId;
import org.storycorner.ui.Faults;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says with its last breath, at a reload or when its tab is closed: the words that were typed since the box
 * last heard of them. Flow's own request would come too late. A page whose session is gone, because the box was started
 * anew meanwhile, reaches its draft by the story's id, which nobody else knows, on its own kiosk only.
 */
@SpringComponent
class LastWords extends SynchronizedRequestHandler implements VaadinServiceInitListener {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final String PATH = "/last-words";
    private static final long LONGEST = 100_000;

    private final Storytelling storytelling;

    /**
     * What the page sends.
     *
     * @param ui Flow's number of the page
     * @param node Flow's number of the field; negative when nothing was typed
     * @param part the part of the story that the field holds; empty when it holds something else
     * @param leaving whether the page goes away
     */
    private record Said(int ui, int node, String journey, String part, String words, boolean leaving) {}

    LastWords(Storytelling storytelling) {
        this.storytelling = storytelling;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this);
    }

    @Override
    protected boolean canHandleRequest(VaadinRequest request) {
        return request.getMethod().equals("POST") && PATH.equals(request.getPathInfo());
    }

    @Override
    public boolean synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        response.setStatus(204);
        said(request).ifPresent(said -> hear(said, session, KioskMark.of(request, response)));
        return true;
    }

    private void hear(Said said, VaadinSession session, String kiosk) {
        var page = Optional.ofNullable(session.getUIById(said.ui())).filter(ui -> shows(ui, said.journey()));
        if (page.isPresent()) {
            page.ifPresent(ui -> hear(said, ui));
        } else if (said.node() >= 0) {
            StoryId.parse(said.journey()).ifPresent(id -> amend(id, said, kiosk));
        }
    }

    private void amend(StoryId id, Said said, String kiosk) {
        try {
            storytelling.amend(id, kiosk, said.part(), said.words());
        } catch (NotSavedException noRoom) {
            Faults.log(noRoom);
        }
    }

    /** As if Flow had brought the field's new value. */
    private static void hear(Said said, UI ui) {
        UI.setCurrent(ui);
        if (said.node() >= 0) {
            var change = JSON.createObjectNode()
                    .put("node", said.node())
                    .put("feature", NodeFeatureRegistry.getId(ElementPropertyMap.class))
                    .put("property", "value")
                    .put("value", said.words());
            new MapSyncRpcHandler().handle(ui, change).ifPresent(Runnable::run);
        }
        if (said.leaving()) {
            view(ui).ifPresent(KioskView::leave);
        }
    }

    private static boolean shows(UI ui, String journey) {
        return view(ui).filter(view -> view.journey().id().toString().equals(journey))
                .isPresent();
    }

    private static Optional<KioskView> view(UI ui) {
        return ui.getChildren()
                .filter(KioskView.class::isInstance)
                .map(KioskView.class::cast)
                .findFirst();
    }

    private static Optional<Said> said(VaadinRequest request) throws IOException {
        try {
            return Optional.of(JSON.readValue(getRequestBody(request.getReader(), LONGEST), Said.class));
        } catch (JacksonException notFromOurPage) {
            return Optional.empty();
        }
    }
}
