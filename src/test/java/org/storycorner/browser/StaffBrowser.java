package org.storycorner.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.storycorner.staff.TestAccounts;

/** A browser on the staff's side of the box, with cookies of its own. */
class StaffBrowser implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String address;

    StaffBrowser(Browser browser, String address) {
        this(browser, address, 1280, 800);
    }

    /** @param width and height in CSS pixels */
    StaffBrowser(Browser browser, String address, int width, int height) {
        this(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("en-GB")),
                address);
    }

    /** A further page in a browser that is open already. */
    StaffBrowser(BrowserContext context, String address) {
        this.address = address;
        this.context = context;
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a page of the console, such as {@code staff/accounts}. */
    StaffBrowser open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Signs in under this name with the tests' password. */
    StaffBrowser signIn(String name) {
        return signIn(name, TestAccounts.PASSWORD);
    }

    StaffBrowser signIn(String name, String password) {
        open("staff/sign-in").tries(name, password);
        page.locator(".console-who").waitFor();
        return this;
    }

    /** Types a name and a password at the door. */
    StaffBrowser tries(String name, String password) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        return tap("Sign in");
    }

    StaffBrowser tap(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        return this;
    }

    StaffBrowser write(String field, String text) {
        field(field).fill(text);
        return this;
    }

    Locator field(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    /** Lets the page ask what is new, as it does by itself in a while, and waits for the answer. */
    StaffBrowser looksAgain() {
        page.waitForResponse(
                answer -> answer.url().contains("v-r=uidl")
                        && answer.request().postData().contains("ui-poll"),
                () -> page.evaluate(
                        "() => Object.values(Vaadin.Flow.clients).filter(client => client.poll)[0].poll()"));
        return this;
    }

    StaffBrowser reads(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
