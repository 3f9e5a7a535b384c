package io.gengyun.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Weighs what a page brings over the wire: bytes compressed and with their headers, without what
 * the browser had kept.
 */
final class Scales {

    private static final int LOOK_MILLIS = 250;
    private static final int QUIET_LOOKS = 3;
    private static final int MOST_LOOKS = 80;

    private final Page page;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> loaded = new ConcurrentHashMap<>();

    /** What one click brought over the wire: bytes by address, one address for one request. */
    record Load(Map<String, Long> bytes) {

        int requests() {
            return bytes.size();
        }

        long sum() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String toString() {
            return bytes.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(8)
                    .map(one -> one.getValue() + " " + one.getKey())
                    .collect(Collectors.joining("\n", requests() + " requests, " + sum() + " bytes:\n", ""));
        }
    }

    Scales(Page page) {
        this.page = page;
        CDPSession wire = page.context().newCDPSession(page);
        wire.on("Network.requestWillBeSent", this::sent);
        wire.on("Network.responseReceived", this::answered);
        wire.on("Network.requestServedFromCache", event -> kept.add(id(event)));
        wire.on("Network.loadingFailed", event -> awaited.remove(id(event)));
        wire.on("Network.loadingFinished", this::finished);
        wire.send("Network.enable");
    }

    /** Does it and waits until nothing more comes. */
    Load of(Runnable click) {
        untilQuiet();
        loaded.clear();
        click.run();
        untilQuiet();
        return new Load(new LinkedHashMap<>(loaded));
    }

    private void untilQuiet() {
        int quiet = 0;
        for (int look = 0; look < MOST_LOOKS && quiet < QUIET_LOOKS; look++) {
            int before = loaded.size();
            page.waitForTimeout(LOOK_MILLIS);
            quiet = awaited.isEmpty() && loaded.size() == before ? quiet + 1 : 0;
        }
    }

    private void sent(JsonObject event) {
        String address = event.getAsJsonObject("request").get("url").getAsString();
        if (!address.startsWith("data:")) {
            addresses.put(id(event), address);
            awaited.add(id(event));
        }
    }

    private void answered(JsonObject event) {
        if (event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
            kept.add(id(event));
        }
    }

    private void finished(JsonObject event) {
        awaited.remove(id(event));
        String address = addresses.get(id(event));
        if (address != null && !kept.contains(id(event))) {
            loaded.put(id(event) + " " + address, event.get("encodedDataLength").getAsLong());
        }
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
