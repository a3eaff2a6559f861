package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xform.util.XFormUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.storycorner.story.Channel;
import org.storycorner.story.Helper;
import org.storycorner.story.Support;
import org.storycorner.story.Teller;
import org.storycorner.sync.XmlElements.Element;

/** {@code forms/xform/story.xml} and the instances that are sent must be alike, or a server refuses every story. */
class StoryFormTest {

    private static final Path FILE = Path.of("forms/xform/story.xml");
    private static String form = "";

    @BeforeAll
    static void readForm() throws IOException {
        form = Files.readString(FILE);
    }

    @Test
    void hasTheIdAndVersionThatInstancesCarry() {
        var root = elements("/html/head/model/instance/story").findFirst().orElseThrow();

        assertThat(root.attributes()).containsEntry("id", Form.ID).containsEntry("version", Form.VERSION);
    }

    @Test
    void hasEveryPathOfAnInstanceAndNoOther() {
        var sent = XmlElements.of(
                        new String(StoryInstance.of(Samples.aFullStory(), Form.named(Form.ID)), StandardCharsets.UTF_8))
                .stream()
                .map(Element::path)
                .toList();

        var declared = XmlElements.of(form).stream()
                .map(Element::path)
                .filter(path -> path.startsWith("/html/head/model/instance/"))
                .map(path -> path.substring("/html/head/model/instance".length()))
                .toList();

        assertThat(declared).containsExactlyElementsOf(sent);
    }

    @Test
    void bindsAndShowsEveryField() {
        var fields = new ArrayList<>(StoryInstance.fields(Samples.aFullStory()).keySet());

        assertThat(elements("/html/head/model/bind")
                        .map(bind -> bind.attributes().get("nodeset")))
                .containsExactlyElementsOf(Stream.concat(
                                fields.stream().map(field -> "/story/" + field),
                                Stream.of("/story/orx:meta/orx:instanceID"))
                        .toList());
        assertThat(elements("/html/head/model/bind"))
                .allSatisfy(bind -> assertThat(bind.attributes())
                        .containsEntry("readonly", "true()")
                        .containsKey("type"));
        assertThat(XmlElements.of(form).stream()
                        .filter(element -> element.path().matches("/html/body/(input|select1?|upload)"))
                        .map(control -> control.attributes().get("ref")))
                .containsExactlyElementsOf(
                        fields.stream().map(field -> "/story/" + field).toList());
    }

    @Test
    void knowsEveryCodeThatIsSent() {
        assertThat(codes("channel")).containsExactlyElementsOf(names(Channel.values()));
        assertThat(codes("helped_by"))
                .containsExactlyElementsOf(Stream.concat(Stream.of("nobody"), names(Helper.values()).stream())
                        .toList());
        assertThat(codes("helped_how")).containsExactlyElementsOf(names(Support.values()));
        assertThat(codes("teller")).containsExactlyElementsOf(names(Teller.values()));
        assertThat(codes("helper_declared")).containsExactly("yes", "no");
        assertThat(codes("own_words")).containsExactly("yes", "no");
    }

    @Test
    void isReadByTheEngineThatOdkUses() throws IOException {
        try (var file = Files.newInputStream(FILE)) {
            FormDef read = XFormUtils.getFormFromInputStream(file);

            assertThat(read.getTitle()).isEqualTo("Story Corner: a story of care");
            assertThat(read.getChildren())
                    .hasSameSizeAs(StoryInstance.fields(Samples.aStory()).entrySet());
            TreeElement root = read.getMainInstance().getRoot();
            assertThat(root.getAttributeValue(null, "id")).isEqualTo(Form.ID);
            assertThat(root.getAttributeValue(null, "version")).isEqualTo(Form.VERSION);
            assertThat(read.getMainInstance().formVersion).isEqualTo(Form.VERSION);
            assertThat(root.getChild("meta", 0).getChild("instanceID", 0).getPreloadHandler())
                    .isEqualTo("uid");
        }
    }

    private static Stream<Element> elements(String path) {
        return XmlElements.of(form).stream().filter(element -> element.path().equals(path));
    }

    /** The values of the items that follow this field's control. */
    private static List<String> codes(String field) {
        var codes = new ArrayList<String>();
        boolean within = false;
        for (var element : XmlElements.of(form)) {
            if (element.attributes().containsKey("ref")) {
                within = element.attributes().get("ref").equals("/story/" + field);
            } else if (within && element.name().equals("value")) {
                codes.add(element.text());
            }
        }
        return codes;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
