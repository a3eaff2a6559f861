package org.storycorner.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * After a story ends, the box's own memory of that browser holds nothing of it: everything that the session and its page
 * refer to is walked through, object by object.
 */
@SpringBootTest(classes = KioskViewTest.Box.class)
@ViewPackages(classes = KioskView.class)
class NothingLeftTest extends SpringBrowserlessTest {

    private static final List<String> TOLD = List.of("Quillonby", "Fennimoor", "sallowby@example.org", "Larkspur77");

    /** How a story is told. */
    enum Way {
        WORDS,
        PICTURES,
        BEAR
    }

    @ParameterizedTest
    @EnumSource
    void theWalkFindsWhatIsThere(Way way) {
        tell(way);

        assertThat(TOLD).allSatisfy(told -> assertThat(wayTo(told)).as(told).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingAfterTheStoryWasSent(Way way) {
        tell(way);
        test(find(Checkbox.class).withLabel("Yes, I agree. Pass on my story.").single())
                .click();
        tap("Send my story");
        tap("Done");

        holdsNothing();
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingAfterNotNow(Way way) {
        tell(way);
        tap("Not now");
        tap("Yes, delete it");

        holdsNothing();
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingAfterStartingAgain(Way way) {
        tell(way);
        tap("Start again");
        tap("Yes, delete it");

        holdsNothing();
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingAfterTheTimeOut(Way way) {
        tell(way);
        dispatch("idle-warning");
        dispatch("idle-over");

        holdsNothing();
    }

    private void tell(Way way) {
        navigate(KioskView.class);
        tap("Start");
        switch (way) {
            case WORDS -> tellInWords();
            case PICTURES -> tellInPictures();
            case BEAR -> tellBear();
        }
        tap("Skip this");
        test(find(TextField.class).withLabel("E-mail").single()).setValue(TOLD.get(2));
        test(find(TextField.class).withLabel("A name for your story").single()).setValue(TOLD.get(3));
        tap("Next");
    }

    private void tellInWords() {
        begin("Write it");
        write("Your story", "Told by " + TOLD.get(0));
        tap("Next");
        write("What was good?", TOLD.get(1));
        tap("Next");
    }

    private void tellInPictures() {
        begin("Choose pictures");
        tap("Feelings");
        test(find(NativeButton.class)
                        .withCondition(
                                button -> "happy".equals(button.getElement().getAttribute("data-card")))
                        .single())
                .click();
        answer();
        write("A few words, if you like", "Told by " + TOLD.get(0));
        tap("Next");
        tap("Back");
        tap("Add words");
        write("Your story", TOLD.get(1));
        tap("Next");
        tap("Next");
    }

    private void tellBear() {
        begin("With Bear");
        tap("Yes");
        write("Your words", "Told by " + TOLD.get(0));
        tap("Next");
        write("Your words", TOLD.get(1));
        tap("Next");
        for (int left = 0; left < 3; left++) {
            tap("Skip this");
        }
        tap("Finish");
    }

    private void begin(String way) {
        tapTile(way);
        tapTile("No, just me");
        tapTile("Example Home Care");
    }

    private void write(String field, String text) {
        test(find(TextArea.class).withLabel(field).single()).setValue(text);
    }

    /** What writing an answer to the browser does: nothing waits for the next one. */
    private static void answer() {
        var page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        page.getStateTree().collectChanges(change -> {});
        page.dumpPendingJavaScriptInvocations();
    }

    private void holdsNothing() {
        assertThat(find(KioskView.class).single().journey().isEmpty()).isTrue();
        assertThat(TOLD).allSatisfy(told -> assertThat(wayTo(told)).as(told).isEmpty());
    }

    /**
     * The classes of the objects that lead from the session or its page to this text, the last one first; empty when none
     * do. The box's own beans are no part of the way.
     */
    private static List<String> wayTo(String told) {
        var cameFrom = new IdentityHashMap<Object, Object>();
        var next = new ArrayDeque<Object>(List.of(VaadinSession.getCurrent(), UI.getCurrent()));
        next.forEach(start -> cameFrom.put(start, start));
        while (!next.isEmpty()) {
            var one = next.pop();
            if (one instanceof CharSequence text && text.toString().contains(told)) {
                return way(one, cameFrom);
            }
            parts(one).filter(part -> !cameFrom.containsKey(part)).forEach(part -> {
                cameFrom.put(part, one);
                next.push(part);
            });
        }
        return List.of();
    }

    private static List<String> way(Object found, Map<Object, Object> cameFrom) {
        return Stream.iterate(found, cameFrom::get)
                .limit(30)
                .map(object -> object.getClass().getName())
                .toList();
    }

    private static Stream<?> parts(Object one) {
        return switch (one) {
            case CharSequence text -> Stream.of();
            case Object[] array -> Stream.of(array).filter(part -> part != null);
            case Map<?, ?> map -> Stream.of(List.copyOf(map.keySet()), map.values());
            case Collection<?> collection -> collection.stream().filter(part -> part != null);
            case Optional<?> optional -> optional.stream();
            default -> isOurs(one.getClass()) ? fields(one) : Stream.of();
        };
    }

    /** Flow's objects and the kiosk's own; the queue, the venue and the framework beneath belong to the box, not to a page. */
    private static boolean isOurs(Class<?> type) {
        var name = type.getName();
        return name.startsWith("com.vaadin.flow.component")
                || name.startsWith("com.vaadin.flow.internal")
                || name.startsWith("com.vaadin.flow.dom")
                || name.startsWith("com.vaadin.flow.server.VaadinSession")
                || name.startsWith("com.vaadin.browserless")
                || name.startsWith("tools.jackson")
                || name.startsWith("org.storycorner.story")
                || name.startsWith("org.storycorner.ui")
                || (name.startsWith("org.storycorner.kiosk") && !name.endsWith(".Storytelling"));
    }

    private static Stream<Object> fields(Object one) {
        var values = Stream.<Object>builder();
        for (Class<?> type = one.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()
                        && field.trySetAccessible()) {
                    try {
                        Optional.ofNullable(field.get(one)).ifPresent(values::add);
                    } catch (IllegalAccessException closed) {
                        throw new AssertionError(closed);
                    }
                }
            }
        }
        return values.build();
    }

    private void dispatch(String event) {
        var element = find(KioskView.class).single().getElement();
        StateNode node = element.getNode();
        node.getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, JsonNodeFactory.instance.objectNode()));
        answer();
    }

    private void tap(String name) {
        test(find(NativeButton.class)
                        .withCondition(button ->
                                button.getElement().getTextRecursively().equals(name))
                        .single())
                .click();
        answer();
    }

    private void tapTile(String name) {
        test(find(NativeButton.class)
                        .withClassName("tile")
                        .withCondition(
                                tile -> tile.getElement().getTextRecursively().startsWith(name))
                        .single())
                .click();
        answer();
    }
}
