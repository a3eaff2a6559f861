package org.storycorner.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.storycorner.story.Attachment;
import org.storycorner.story.Story;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Outcome.HeldBack;
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
    private final OpenRosaConnection server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Optional<String> lastEnvelope = Optional.empty();

    OpenRosaDestination(
            DestinationSettings.OpenRosa settings, SyncProperties properties, Clock clock, RandomGenerator random) {
        address = new ServerAddress(settings.server());
        form = settings.formId().map(Form::named).orElse(Form.STORY);
        conflictWait = properties.conflictWait();
        this.clock = clock;
        server = new OpenRosaConnection(settings, properties, clock, random);
    }

    @Override
    public String shown() {
        return address.shown();
    }

    @Override
    public Reach reach() {
        try {
            var answer = server.ask(HttpMethod.HEAD, address.submission());
            return isAtHome(answer) ? new Reach.Reached(answer.mostBytes()) : new Reach.NotReached(notAtHome(answer));
        } catch (ResourceAccessException failure) {
            return new Reach.NotReached(new ChannelFault(Trouble.of(failure)));
        }
    }

    @Override
    public Outcome deliver(Story story, Reach.Reached reached) {
        var submission = new Submission(story, form);
        if (submission.length(List.of()) > reached.mostBytes()) {
            return new StoryFault(Trouble.TOO_LARGE);
        }
        return new Parcels(submission, story.attachments(), reached.mostBytes())
                .deliver(parcel -> deliver(parcel, story, submission));
    }

    private Outcome deliver(List<Attachment> parcel, Story story, Submission submission) {
        var body = submission.body(parcel);
        try {
            var answer = server.post(address.submission(), submission.type(), body);
            if (answer.status() != 409) {
                return outcome(answer, story);
            }
        } catch (ResourceAccessException failure) {
            return new Held(new ChannelFault(Trouble.of(failure)));
        }
        return inDoubt(deliverAgain(parcel, body, story, submission));
    }

    /** After a conflict: an earlier attempt of this very story may be under way on the server still. */
    private Outcome deliverAgain(List<Attachment> parcel, byte[] body, Story story, Submission submission) {
        try {
            waitALittle();
            var answer = server.post(address.submission(), submission.type(), body);
            return answer.status() == 409 ? conflict(parcel, story, submission) : outcome(answer, story);
        } catch (ResourceAccessException failure) {
            return new Held(new ChannelFault(Trouble.of(failure)));
        }
    }

    /** A server that spoke of a conflict may have the story, whatever it says next, unless it has closed its form. */
    private static Outcome inDoubt(Outcome outcome) {
        return switch (outcome) {
            case Held(var stop, var before) -> new Held(stop, before || stop.trouble() != Trouble.FORM_CLOSED);
            case StoryFault(var trouble, var _) -> new StoryFault(trouble, true);
            case Delivered delivered -> delivered;
            case HeldBack heldBack -> heldBack;
        };
    }

    private Outcome outcome(Answer answer, Story story) {
        return switch (answer.status()) {
            case 201, 202 ->
                answer.isOpenRosa() && isEnvelope(answer.body())
                        ? delivered(story, "answered " + answer.status())
                        : new Held(new ChannelFault(Trouble.NOT_OPENROSA));
            // A proxy or a captive portal answers so too; only a server's own verdict is one about the story.
            case 400, 422 ->
                answer.isOpenRosa()
                        ? new StoryFault(Trouble.REFUSED)
                        : new Held(new ChannelFault(Trouble.NOT_OPENROSA));
            case 413 -> new StoryFault(Trouble.TOO_LARGE);
            case 404 -> new Held(new Paused(Trouble.FORM_MISSING));
            default -> new Held(stop(answer));
        };
    }

    /** A server says the same to every story that it takes, so it is read once. */
    private boolean isEnvelope(String body) {
        if (lastEnvelope.filter(body::equals).isEmpty() && OpenRosaDocuments.isEnvelope(body)) {
            lastEnvelope = Optional.of(body);
        }
        return lastEnvelope.filter(body::equals).isPresent();
    }

    private Delivered delivered(Story story, String how) {
        return new Delivered(address.shown() + " " + how + " for " + StoryInstance.instanceId(story.id()));
    }

    /** A conflict that stays: the server may have this very story, may have another one, or may have closed its form. */
    private Outcome conflict(List<Attachment> parcel, Story story, Submission submission) {
        for (var place : address.readBacks(form, story.id())) {
            var answer = server.ask(HttpMethod.GET, place);
            if (isPassing(answer.status())) {
                return new Held(stop(answer));
            }
            if (answer.status() == 200 && OpenRosaDocuments.holdsInstance(form, answer.body())) {
                if (!OpenRosaDocuments.holdsAllOf(submission.instance(), form, answer.body())) {
                    return new StoryFault(Trouble.CONFLICT);
                }
                // A server shows the instance, not what came with it.
                return parcel.isEmpty()
                        ? delivered(story, "showed the same story")
                        : new StoryFault(Trouble.PARTLY_DELIVERED);
            }
        }
        return isFormClosed() ? new Held(new Paused(Trouble.FORM_CLOSED)) : new StoryFault(Trouble.CONFLICT);
    }

    /** ODK Central answers 409 for a closed form too, and leaves it out of its list: no story is at fault then. */
    private boolean isFormClosed() {
        var list = server.ask(HttpMethod.GET, address.formList(form));
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
            return new Paused(server.refusal(answer));
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
        return new OpenRosaCheck(address, form, clock, server).findings();
    }

    @Override
    public Optional<Duration> clockAhead() {
        return server.clockAhead();
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
        server.close();
    }
}
