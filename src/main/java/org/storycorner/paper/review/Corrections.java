package org.storycorner.paper.review;

import java.util.List;
import org.springframework.stereotype.Service;
import org.storycorner.paper.intake.FormCopies;

/** How often people had to put right what the machine had read without a doubt, on the forms that were queued of late. */
@Service
public class Corrections {

    private final FormCopies forms;

    Corrections(FormCopies forms) {
        this.forms = forms;
    }

    /**
     * What people have confirmed.
     *
     * @param sure questions with boxes of which the machine was sure
     * @param changed how many of these were put right
     */
    public record Count(long sure, long changed) {}

    public Count count() {
        var sure = forms.provenances().stream()
                .flatMap(json -> Provenance.parse(json).values().stream())
                .filter(value -> value.isTicks() && value.isSure())
                .map(Provenance.Value::isChanged)
                .toList();
        return new Count(sure.size(), changed(sure));
    }

    private static long changed(List<Boolean> values) {
        return values.stream().filter(isChanged -> isChanged).count();
    }
}
