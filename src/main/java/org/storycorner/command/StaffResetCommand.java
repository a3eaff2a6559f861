package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.storycorner.staff.AccountChange.Done;
import org.storycorner.staff.AccountChange.Given;
import org.storycorner.staff.AccountChange.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives somebody a new password who forgot theirs, also when no manager can. */
@Command(
        name = "reset",
        description = "Gives one account a new password and prints it once; the person chooses their own at sign-in."
                + " Only a user who can read the box's key file may do that.")
final class StaffResetCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Parameters(paramLabel = "NAME", description = "The account's name, in quotes when it has a blank.")
    private String name = "";

    StaffResetCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answerKeyHolder(options, this::reset);
    }

    private int reset(BoxParts parts) {
        var accounts = parts.accounts().get();
        var account = accounts.find(name).orElseThrow(StaffResetCommand::unknown);
        switch (accounts.reset(account.id())) {
            case Given(var changed, var password) -> {
                out.println("New password for " + changed.name().text() + ": " + password);
                out.println(
                        changed.enabled()
                                ? "It is shown this once. They choose their own when they sign in."
                                : "The account is switched off: a manager has to switch it on in the console.");
            }
            case Done _, Refused _ -> throw unknown();
        }
        return Exit.OK;
    }

    private static CommandRefusedException unknown() {
        return new CommandRefusedException(
                Exit.NO, "No account has this name. ./storycorner staff list names those there are.");
    }
}
