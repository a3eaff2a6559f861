package org.storycorner.handover;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.storycorner.queue.Desk;
import org.storycorner.queue.Entry;
import org.storycorner.queue.ListedStory;
import org.storycorner.queue.PageMark;
import org.storycorner.queue.Passing;
import org.storycorner.queue.StoryOrder;
import org.storycorner.queue.StoryQueue;
import org.storycorner.queue.StorySearch;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.staff.Person;
import org.storycorner.story.StoryId;
import org.storycorner.ui.Faults;
import org.storycorner.venue.Venue;

/**
 * Makes files of stories for managers, one at a time, each in memory: it is there for whoever asked for it until they take
 * it, throw it away, or half an hour has passed; a posted pack for as long as that can be undone, as its stories' contact
 * details are erased then.
 */
@Service
public class Exports implements DisposableBean {

    /** How long a file stays. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    /** Files that somebody can have at the same time. */
    public static final int MOST = 3;

    private static final int PAGE = 200;
    private static final Deed THROWN_AWAY = new Deed("audit.export-deleted");

    private final Desk desk;
    private final StoryQueue queue;
    private final HandingOver handingOver;
    private final AuditTrail audit;
    private final Venue venue;
    private final Clock clock;
    private final List<Export> exports = new CopyOnWriteArrayList<>();
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("export").daemon().factory());

    Exports(Desk desk, StoryQueue queue, HandingOver handingOver, AuditTrail audit, Venue venue, Clock clock) {
        this.desk = desk;
        this.queue = queue;
        this.handingOver = handingOver;
        this.audit = audit;
        this.venue = venue;
        this.clock = clock;
    }

    /** Begins to make a file; empty when this person has too many already. */
    public Optional<Export> start(ExportWish wish, Person person) {
        if (of(person).size() >= MOST) {
            return Optional.empty();
        }
        var export = new Export(wish, person.id(), clock.instant());
        exports.add(export);
        audit.record(deed(wish), wish.service());
        work.execute(() -> make(export));
        return Optional.of(export);
    }

    /** This person's files, the oldest first. */
    public List<Export> of(Person person) {
        return exports.stream().filter(export -> export.isOf(person.id())).toList();
    }

    /** How many there are, whoever asked for them. */
    public int count() {
        return exports.size();
    }

    public void throwAway(Export export) {
        if (exports.remove(export)) {
            audit.record(THROWN_AWAY, export.wish().format().key());
        }
    }

    /** Notes every story of a pack as posted, and says which ones somebody else had dealt with: their pages come out. */
    public List<StoryId> posted(Export pack, List<StoryId> stories, Person person) {
        var comeOut = new ArrayList<StoryId>();
        for (var id : stories) {
            if (!(handingOver.pass(id, person, new Outcome.PassedWithoutReference()) instanceof Passing.Noted)) {
                comeOut.add(id);
            }
        }
        pack.isPosted(Optional.of(clock.instant()));
        return List.copyOf(comeOut);
    }

    /** Undoes that for every story for which it still can be undone; how many these are. */
    public int notPosted(Export pack, List<StoryId> stories) {
        int undone = 0;
        for (var id : stories) {
            undone += handingOver.undo(id) ? 1 : 0;
        }
        pack.isPosted(Optional.empty());
        return undone;
    }

    @Scheduled(fixedDelayString = "PT60S")
    void forgetOld() {
        var now = clock.instant();
        exports.removeIf(export -> isOver(export.askedAt(), KEPT, now)
                || export.postedAt()
                        .filter(posted -> isOver(posted, Desk.UNDO, now))
                        .isPresent());
    }

    private static boolean isOver(Instant since, Duration time, Instant now) {
        return Duration.between(since, now).abs().compareTo(time) > 0;
    }

    @Override
    public void destroy() {
        work.shutdownNow();
        exports.clear();
    }

    private static Deed deed(ExportWish wish) {
        return switch (wish.format()) {
            case PDF -> new Deed("audit.exported-pdf");
            case CSV -> new Deed(wish.withContact() ? "audit.exported-csv-contact" : "audit.exported-csv");
            case JSON -> new Deed(wish.withContact() ? "audit.exported-json-contact" : "audit.exported-json");
        };
    }

    private void make(Export export) {
        try {
            fill(export);
        } catch (IOException | RuntimeException failed) {
            export.is(new Export.Failed(Faults.log(failed)));
        }
    }

    private void fill(Export export) throws IOException {
        var wish = export.wish();
        var found = entries(wish);
        var taken = found.subList(0, Math.min(found.size(), wish.format().most()));
        var file = file(wish, taken);
        var inside = new ArrayList<StoryId>();
        for (int place = 0; place < taken.size() && exports.contains(export); place++) {
            export.is(new Export.Making(place, taken.size()));
            var entry = taken.get(place);
            var story = queue.open(entry.id());
            if (story.isPresent()) {
                file.add(entry, story.get());
                inside.add(entry.id());
            }
        }
        export.is(new Export.Ready(file.finish(), inside, found.size() - inside.size()));
    }

    /** One more page than fits is enough to know that there are too many. */
    private List<Entry> entries(ExportWish wish) {
        var search = new StorySearch(wish.state(), StoryOrder.OLDEST, wish.service(), "");
        var found = new ArrayList<Entry>();
        var mark = Optional.<PageMark>empty();
        do {
            var page = desk.list(search, mark, PAGE);
            page.stories().stream().map(ListedStory::entry).forEach(found::add);
            mark = page.next();
        } while (mark.isPresent() && found.size() <= wish.format().most());
        return found;
    }

    private StoryFile file(ExportWish wish, List<Entry> entries) throws IOException {
        var references = entries.stream().map(entry -> entry.id().reference()).toList();
        return switch (wish.format()) {
            case PDF -> new PostPack(StaffWords::of, venue.name(), clock.instant(), references);
            case CSV -> new CsvStories(wish.withContact());
            case JSON -> new JsonStories(venue.name(), clock.instant(), wish.withContact());
        };
    }
}
