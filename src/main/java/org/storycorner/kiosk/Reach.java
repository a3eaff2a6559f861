package org.storycorner.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.storycorner.story.Contact;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Postcode;
import org.storycorner.story.Username;

/** The contact details as typed: they may still be wrong. */
public record Reach(String email, String postcode, String username) {

    public static final Reach NONE = new Reach("", "", "");

    public boolean isEmpty() {
        return email.isBlank() && postcode.isBlank() && username.isBlank();
    }

    /** The same with these words in the field of this name; as it is when there is no such field. */
    Reach with(String field, String typed) {
        return switch (field) {
            case "email" -> new Reach(typed, postcode, username);
            case "postcode" -> new Reach(email, typed, username);
            case "username" -> new Reach(email, postcode, typed);
            default -> this;
        };
    }

    /** What is wrong with the fields that are not empty. */
    List<Problem> problems() {
        return Stream.of(
                        wrong(email, parsedEmail(), Problem.EMAIL),
                        wrong(postcode, parsedPostcode(), Problem.POSTCODE),
                        usernameProblem())
                .flatMap(Optional::stream)
                .toList();
    }

    Contact contact() {
        return new Contact(parsedEmail(), parsedPostcode(), parsedUsername());
    }

    private Optional<EmailAddress> parsedEmail() {
        return EmailAddress.parse(email);
    }

    private Optional<Postcode> parsedPostcode() {
        return Postcode.parse(postcode);
    }

    private Optional<Username> parsedUsername() {
        return Optional.of(username.strip()).filter(name -> !name.isEmpty()).map(Username::new);
    }

    private static Optional<Problem> wrong(String typed, Optional<?> parsed, Problem problem) {
        return typed.isBlank() || parsed.isPresent() ? Optional.empty() : Optional.of(problem);
    }

    private Optional<Problem> usernameProblem() {
        if (username.isBlank()) {
            return Optional.empty();
        }
        return Username.problem(username, email).map(problem -> switch (problem) {
            case SYNTAX -> Problem.USERNAME_SYNTAX;
            case AGE -> Problem.USERNAME_AGE;
            case PART_OF_EMAIL -> Problem.USERNAME_PART_OF_EMAIL;
        });
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Reach[hidden]";
    }
}
