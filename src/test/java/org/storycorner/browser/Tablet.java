package org.storycorner.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One kiosk tablet: a browser of its own, driven as a person would, by what the screen says. */
class Tablet implements AutoCloseable {

    private final BrowserContext context;
    private final String address;
    private final List<String> foreignRequests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Page page;

    Tablet(Browser browser, String address) {
        this(browser, address, 1280, 800);
    }

    /** @param width and height in CSS pixels */
    Tablet(Browser browser, String address, int width, int height) {
        this(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("en-GB")),
                address);
    }

    Tablet(BrowserContext context, String address) {
        this.address = address;
        this.context = context;
        context.onRequest(request -> {
            var url = request.url().replaceFirst("^blob:", "");
            if (!url.startsWith(address) && !url.startsWith("data:")) {
                foreignRequests.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page = newTab();
    }

    final Page newTab() {
        var tab = context.newPage();
        tab.navigate(address);
        tab.locator("[data-screen]").waitFor();
        tab.evaluate("document.fonts.ready.then(() => {})");
        page = tab;
        return tab;
    }

    String address() {
        return address;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The mark by which the box tells this browser's unfinished stories from others'. */
    String kiosk() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("kiosk"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** Addresses outside the box that the browser asked for. */
    List<String> foreignRequests() {
        return foreignRequests;
    }

    /** Errors in the browser's console, refusals by the Content-Security-Policy among them. */
    List<String> complaints() {
        return complaints;
    }

    /** From now on the browser's processor is so many times slower than this one. */
    Tablet slowDown(int slowness) {
        var rate = new JsonObject();
        rate.addProperty("rate", slowness);
        context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        return this;
    }

    Tablet tap(String name) {
        button(name).click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Tablet tapTile(String name) {
        page.locator(".tile", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    Tablet tick(String name) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .check();
        return this;
    }

    Tablet write(String field, String text) {
        field(field).fill(text);
        return this;
    }

    Locator field(String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits until the journey is on this screen. */
    Tablet sees(String screen) {
        page.locator("[data-screen='" + screen + "']").waitFor();
        return this;
    }

    Tablet reads(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    String text(String selector) {
        return page.locator(selector).innerText();
    }

    @Override
    public void close() {
        context.close();
    }
}
