package org.storycorner.posters;

import org.storycorner.inclusion.Language;

/** The words of a message key in a language. */
@FunctionalInterface
public interface Words {
    String in(Language language, String key);
}
