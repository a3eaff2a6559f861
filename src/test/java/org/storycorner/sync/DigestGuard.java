package org.storycorner.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.storycorner.sync.OpenRosaServer.Reply;

/** The server's side of Digest authentication (RFC 7616), written apart from the box's: it counts and checks for itself. */
final class DigestGuard {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,]+))");

    private final String user;
    private final String password;
    private final String algorithm;
    private final String qop;
    private final int usesOfANonce;
    private int nonce;
    private int lastCount;

    /** Lets this user in; a nonce is stale after so many uses. */
    DigestGuard(String user, String password, String algorithm, String qop, int usesOfANonce) {
        this.user = user;
        this.password = password;
        this.algorithm = algorithm;
        this.qop = qop;
        this.usesOfANonce = usesOfANonce;
    }

    /** Empty when this request may pass. */
    synchronized Optional<Reply> refusal(String method, String target, Optional<String> authorization) {
        if (authorization.isEmpty()) {
            return Optional.of(challenge(false));
        }
        var said = parameters(authorization.get());
        if (!isRight(method, target, authorization.get(), said)) {
            return Optional.of(challenge(false));
        }
        int count = Integer.parseInt(said.getOrDefault("nc", "0"), 16);
        if (!said.getOrDefault("nonce", "").equals(nonce()) || count != lastCount + 1 || count > usesOfANonce) {
            return Optional.of(challenge(true));
        }
        lastCount = count;
        return Optional.empty();
    }

    private boolean isRight(String method, String target, String authorization, Map<String, String> said) {
        var who = hash(user + ":Example \"realm\":" + password);
        var what = hash(method + ":" + target);
        var expected =
                hash(who + ":" + said.get("nonce") + ":" + said.get("nc") + ":" + said.get("cnonce") + ":auth:" + what);
        return authorization.startsWith("Digest ")
                && !authorization.contains(password)
                && target.equals(said.get("uri"))
                && expected.equals(said.get("response"))
                && "from-the-server".equals(said.get("opaque"));
    }

    private Reply challenge(boolean stale) {
        nonce++;
        lastCount = 0;
        return Reply.of(401)
                .with(
                        "WWW-Authenticate",
                        "Basic realm=\"other\", Digest realm=\"Example \\\"realm\\\"\", qop=\"" + qop + "\", algorithm="
                                + algorithm + ", nonce=\"" + nonce() + "\", opaque=\"from-the-server\""
                                + (stale ? ", stale=true" : ""));
    }

    private String nonce() {
        return "bm9uY2U=" + nonce;
    }

    private String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String authorization) {
        var parameters = new HashMap<String, String>();
        var found = PARAMETER.matcher(authorization);
        while (found.find()) {
            parameters.put(found.group(1), found.group(2) == null ? found.group(3) : found.group(2));
        }
        return parameters;
    }
}
