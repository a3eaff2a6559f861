package org.storycorner.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Runs a test, or each test of a class, as somebody who is signed in with this role; views are seen with that person's eyes. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SignedInAs.Extension.class)
public @interface SignedInAs {

    Role value();

    /** Signs somebody of this role in for the rest of the test. */
    final class Extension implements BeforeEachCallback, AfterEachCallback {

        /** The test's own person, one for each role. */
        public static Person person(Role role) {
            return new Person(
                    UUID.nameUUIDFromBytes(role.key().getBytes(StandardCharsets.UTF_8)), "Test " + role.key(), role);
        }

        public static void signIn(Role role) {
            var person = person(role);
            var account =
                    new Account(person.id(), new AccountName(person.name()), role, true, false, 1, Optional.empty());
            SecurityContextHolder.setContext(new SecurityContextImpl(SignIn.session(account)));
        }

        @Override
        public void beforeEach(ExtensionContext test) {
            AnnotationSupport.findAnnotation(test.getRequiredTestMethod(), SignedInAs.class)
                    .or(() -> AnnotationSupport.findAnnotation(test.getRequiredTestClass(), SignedInAs.class))
                    .ifPresent(wanted -> signIn(wanted.value()));
        }

        @Override
        public void afterEach(ExtensionContext test) {
            SecurityContextHolder.clearContext();
        }
    }
}
