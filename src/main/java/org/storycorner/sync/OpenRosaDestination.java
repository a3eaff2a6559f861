package org.storycorner.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.storycorner.story.Story;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Outcome.StoryFault;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.sync.Stop.Paused;
import org.storycorner.venue.DestinationSettings;

/**
 * A server that speaks OpenRosa Form Submission 1.0: ODK Central, KoboToolbox, Ona. Redirects are never followed, and
 * nothing but a whole envelope with the version header counts as delivered.
 */
final class OpenRosaDestination implements Destination {

    private final ServerAddress address;
    private final Form form;
    private final Duration conflictWait;
    private final Clock clock;
    private final HttpClient http;
    private final RestClient rest;
    private final CountDownLatch closing = new CountDownLatch(1);

    OpenRosaDestination(DestinationSettings.OpenRosa settings, SyncProperties properties, Clock clock) {
        address = new ServerAddress(settings.server());
        form = Form.named(properties.formId());
        conflictWait = properties.conflictWait();
        this.clock = clock;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(properties.readTimeout());
        // Not the context's builder: what is observed there carries addresses, and this one's path may hold a token.
        var builder = RestClient.builder().requestFactory(requests).defaultHeader("X-OpenRosa-Version", "1.0");
        settings.credentials()
                .ifPresent(known -> builder.defaultHeaders(
                        headers -> headers.setBasicAuth(known.user(), known.password(), StandardCharsets.UTF_8)));
        rest = builder.build();
    }

    @Override
    public String shown() {
        return address.shown();
    }

    @Override
    public Reach reach() {
        try {
            var answer = ask(HttpMethod.HEAD, address.submission());
            return isAtHome(answer) ? new Reach.Reached(answer.mostBytes()) : new Reach.NotReached(notAtHome(answer));
        } catch (ResourceAccessException failure) {
            return new Reach.NotReached(new ChannelFault(Trouble.of(failure)));
        }
    }

    @Override
    public Outcome deliver(Story story, Reach.Reached reached) {
        var submission = new Submission(story, form);
        var body = submission.body();
        if (body.length > reached.mostBytes()) {
            return new StoryFault(Trouble.TOO_LARGE);
        }
        try {
            var answer = post(body);
            if (answer.status() == 409) {
                // An earlier attempt of this very story may be under way on the server still.
                waitALittle();
                answer = post(body);
            }
            return answer.status() == 409 ? conflict(story, submission) : outcome(answer, story);
        } catch (ResourceAccessException failure) {
            return new Held(new ChannelFault(Trouble.of(failure)));
        }
    }

    private Outcome outcome(Answer answer, Story story) {
        return switch (answer.status()) {
            case 201, 202 ->
                answer.isOpenRosa() && OpenRosaDocuments.isEnvelope(answer.body())
                        ? delivered(story, "answered " + answer.status())
                        : new Held(new ChannelFault(Trouble.NOT_OPENROSA));
            case 400, 422 -> new StoryFault(Trouble.REFUSED);
            case 413 -> new StoryFault(Trouble.TOO_LARGE);
            case 404 -> new Held(new Paused(Trouble.FORM_MISSING));
            default -> new Held(stop(answer));
        };
    }

    private Delivered delivered(Story story, String how) {
        return new Delivered(address.shown() + " " + how + " for " + StoryInstance.instanceId(story.id()));
    }

    /** A conflict that stays: the server may have this very story, may have another one, or may have closed its form. */
    private Outcome conflict(Story story, Submission submission) {
        for (var place : address.readBacks(form, story.id())) {
            var answer = ask(HttpMethod.GET, place);
            if (isPassing(answer.status())) {
                return new Held(stop(answer));
            }
            if (answer.status() == 200 && OpenRosaDocuments.holdsInstance(form, answer.body())) {
                return OpenRosaDocuments.holdsAllOf(submission.instance(), form, answer.body())
                        ? delivered(story, "showed the same story")
                        : new StoryFault(Trouble.CONFLICT);
            }
        }
        return isFormClosed() ? new Held(new Paused(Trouble.FORM_CLOSED)) : new StoryFault(Trouble.CONFLICT);
    }

    /** ODK Central answers 409 for a closed form too, and leaves it out of its list: no story is at fault then. */
    private boolean isFormClosed() {
        var list = ask(HttpMethod.GET, address.formList(form));
        return list.status() == 200
                && OpenRosaDocuments.isFormList(list.body())
                && OpenRosaDocuments.versionOf(form, list.body()).isEmpty();
    }

    private static boolean isAtHome(Answer answer) {
        return answer.status() == 204 && answer.isOpenRosa();
    }

    private Stop notAtHome(Answer answer) {
        return answer.status() == 404 ? new Paused(Trouble.ADDRESS_UNKNOWN) : stop(answer);
    }

    private Stop stop(Answer answer) {
        var status = answer.status();
        if (status == 401 || status == 403) {
            return new Paused(Trouble.SIGN_IN_REFUSED);
        }
        if (status >= 500) {
            return new ChannelFault(Trouble.SERVER_ERROR, answer.retryAfter(clock));
        }
        if (isPassing(status)) {
            return new ChannelFault(Trouble.BUSY, answer.retryAfter(clock));
        }
        return new ChannelFault(status < 400 ? Trouble.NOT_OPENROSA : Trouble.UNKNOWN_ANSWER);
    }

    private static boolean isPassing(int status) {
        return status == 408 || status == 425 || status == 429 || status >= 500;
    }

    @Override
    public List<CheckFinding> check() {
        return new OpenRosaCheck(address, form, clock, this::ask).findings();
    }

    private Answer post(byte[] body) {
        return rest.post()
                .uri(address.submission())
                .headers(this::date)
                .contentType(Submission.TYPE)
                .body(body)
                .exchangeForRequiredValue((request, response) -> Answer.of(response));
    }

    private Answer ask(HttpMethod method, URI place) {
        return rest.method(method)
                .uri(place)
                .headers(this::date)
                .exchangeForRequiredValue((request, response) -> Answer.of(response));
    }

    private void date(HttpHeaders headers) {
        headers.setDate(clock.millis());
    }

    /** Ends early when the box is switched off; never by an interrupt, which would close the store's file. */
    private void waitALittle() {
        try {
            if (closing.await(conflictWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ResourceAccessException("Switching off");
            }
        } catch (InterruptedException hurried) {
            throw new ResourceAccessException("Interrupted");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        http.shutdownNow();
    }
}
