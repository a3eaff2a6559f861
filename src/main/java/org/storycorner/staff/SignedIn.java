package org.storycorner.staff;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, as far as the present request goes. */
@Component
public class SignedIn {

    /** Whoever is signed in; empty in the kiosk, before sign-in, and for commands and timers. */
    public Optional<Person> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(Person.class::isInstance)
                .map(Person.class::cast);
    }

    /** Whoever is signed in, where a view can't be opened without that. */
    public Person required() {
        return person().orElseThrow(() -> new IllegalStateException("Somebody signed in was expected, found nobody"));
    }

    /** Whether somebody is signed in who may do what this role may. */
    public boolean mayAs(Role role) {
        return person().filter(person -> person.role().includes(role)).isPresent();
    }
}
