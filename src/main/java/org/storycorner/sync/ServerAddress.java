package org.storycorner.sync;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.storycorner.story.StoryId;

/**
 * The address below which an OpenRosa server's services lie. Its path may be a secret (ODK Central puts an app user's token
 * there): only {@link #shown()} may leave this class as text.
 */
final class ServerAddress {

    private final String root;
    private final String path;
    private final boolean onThisBox;

    ServerAddress(URI server) {
        if (server.getHost() == null
                || server.getScheme() == null
                || !Set.of("http", "https").contains(server.getScheme())) {
            throw new IllegalArgumentException("A server's address begins with https:// and a host's name");
        }
        root = server.getScheme() + "://" + server.getHost() + (server.getPort() < 0 ? "" : ":" + server.getPort());
        path = server.getRawPath() == null ? "" : server.getRawPath().replaceAll("/+$", "");
        onThisBox = Set.of("localhost", "127.0.0.1", "[::1]").contains(server.getHost());
    }

    /** Scheme, host and port. */
    String shown() {
        return root;
    }

    /** Whether nobody on the way can read along. */
    boolean isPrivate() {
        return onThisBox || root.startsWith("https:");
    }

    URI submission() {
        return URI.create(root + path + "/submission");
    }

    URI formList(Form form) {
        return URI.create(root + path + "/formList?formID=" + Percent.encoded(form.id()));
    }

    /**
     * Where a server may show what it was sent: ODK Central's own interface (for users who may read submissions), then the
     * one that Briefcase used with ODK Aggregate and that KoboToolbox and Ona still serve.
     */
    List<URI> readBacks(Form form, StoryId id) {
        var instanceId = StoryInstance.instanceId(id);
        var key = form.id() + "[@version=null and @uiVersion=null]/" + Form.ROOT + "[@key=" + instanceId + "]";
        return List.of(
                URI.create(root + path + "/forms/" + Percent.encoded(form.id()) + "/submissions/"
                        + Percent.encoded(instanceId) + ".xml"),
                URI.create(root + path + "/view/downloadSubmission?formId=" + Percent.encoded(key)));
    }

    @Override
    public String toString() {
        return "ServerAddress[" + root + "]";
    }
}
