package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.storycorner.staff.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists who may sign in. */
@Command(name = "list", description = "Who may sign in to the console, with which role, and when they did so last.")
final class StaffListCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    StaffListCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answerKeyHolder(options, this::list);
    }

    private int list(BoxParts parts) {
        var ago = new Ago(parts.clock());
        var accounts = parts.accounts().get().all();
        if (accounts.isEmpty()) {
            out.println("Nobody has an account yet. When the box starts, it prints a code for the first manager.");
        }
        accounts.forEach(account -> out.println(line(account, ago)));
        return Exit.OK;
    }

    private static String line(Account account, Ago ago) {
        return account.name().text() + "  " + account.role().key()
                + account.signedIn()
                        .map(moment -> ", signed in last " + ago.moment(moment))
                        .orElse(", never signed in")
                + (account.hasTemporaryPassword() ? ", has to choose a password" : "")
                + (account.enabled() ? "" : ", switched off");
    }
}
