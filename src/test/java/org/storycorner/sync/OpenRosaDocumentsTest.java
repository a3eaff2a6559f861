package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.story.Story;

class OpenRosaDocumentsTest {

    private static final Form FORM = Form.named(Form.ID);

    @Test
    void takesAnEnvelopeWithOrWithoutItsNamespace() {
        assertThat(OpenRosaDocuments.isEnvelope("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"/>"))
                .isTrue();
        assertThat(OpenRosaDocuments.isEnvelope(
                        "<?xml version='1.0'?>\n<OpenRosaResponse><message/></OpenRosaResponse>\n"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<OpenRosaResponse>", "<html><OpenRosaResponse/></html>", "<OpenRosaResponse/><x/>", "\u0000"
            })
    void takesNothingElseForAnEnvelope(String document) {
        assertThat(OpenRosaDocuments.isEnvelope(document)).isFalse();
    }

    @Test
    void readsNoDocumentTypeAndFetchesNothing(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");

        assertThat(XmlElements.of("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><a>&e;</a>"))
                .isEmpty();
        assertThat(XmlElements.of("<!DOCTYPE a [<!ENTITY e \"1\"><!ENTITY f \"&e;&e;\">]><a>&f;</a>"))
                .isEmpty();
        assertThat(XmlElements.of("<a>&unknown;</a>")).isEmpty();
    }

    @Test
    void findsTheVersionOfTheRightForm() {
        var list = "<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">"
                + "<xform><formID>other</formID><version>1</version></xform>"
                + "<xform><formID>storycorner-story</formID><name>n</name><version> 42 </version></xform>"
                + "<xform><formID>another</formID><version>3</version></xform></xforms>";

        assertThat(OpenRosaDocuments.versionOf(FORM, list)).contains("42");
    }

    @Test
    void findsTheVersionWhicheverComesFirst() {
        var list = "<xforms><xform><version>42</version><formID>storycorner-story</formID></xform>"
                + "<xform><version>43</version><formID>other</formID></xform></xforms>";

        assertThat(OpenRosaDocuments.versionOf(FORM, list)).contains("42");
    }

    @Test
    void findsNoVersionWhereTheFormIsNotListed() {
        assertThat(OpenRosaDocuments.versionOf(
                        FORM, "<xforms><xform><formID>other</formID><version>1</version></xform></xforms>"))
                .isEmpty();
        assertThat(OpenRosaDocuments.versionOf(FORM, "<xforms/>")).isEmpty();
        assertThat(OpenRosaDocuments.versionOf(FORM, "no list")).isEmpty();
    }

    @Test
    void recognisesAStoryAgainWhateverTheServerAdds() {
        var sent = instance(Samples.aFullStory());
        var shown = "<submission><data>"
                + sent.substring(sent.indexOf("<story"))
                        .replace("<story ", "<story submissionDate=\"2026-11-23\" ")
                        .replace("</story>", "<__version__>v1</__version__></story>")
                + "</data></submission>";

        assertThat(OpenRosaDocuments.holdsInstance(FORM, shown)).isTrue();
        assertThat(OpenRosaDocuments.holdsAllOf(sent, FORM, shown)).isTrue();
    }

    @Test
    void noticesOneOtherLetter() {
        var sent = instance(Samples.aFullStory());

        assertThat(OpenRosaDocuments.holdsAllOf(sent, FORM, sent.replace("did not", "did Not")))
                .isFalse();
        assertThat(OpenRosaDocuments.holdsAllOf(sent, FORM, sent.replace("<felt>calm</felt>", "")))
                .isFalse();
        assertThat(OpenRosaDocuments.holdsAllOf(sent, FORM, "<html/>")).isFalse();
    }

    private static String instance(Story story) {
        return new String(StoryInstance.of(story, FORM), StandardCharsets.UTF_8);
    }
}
