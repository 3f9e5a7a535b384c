package io.gengyun.outbox.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps each letter that arrives once, however often it is delivered. */
@Component
class Postbox {

    static final String STUCK = "the postman is stuck";

    private final Map<String, AtomicInteger> deliveries = new ConcurrentHashMap<>();
    private final JdbcTemplate database;
    private final AtomicInteger failures = new AtomicInteger();

    Postbox(JdbcTemplate database) {
        this.database = database;
    }

    @ApplicationModuleListener(id = "test.postbox")
    void on(Letter letter) throws InterruptedException {
        deliveries.computeIfAbsent(letter.text(), text -> new AtomicInteger()).incrementAndGet();
        database.update("insert into letters values (?) on conflict do nothing", letter.text());
        if (Boolean.getBoolean(STUCK)) {
            System.out.println(STUCK);
            new CountDownLatch(1).await();
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("rain");
        }
    }

    void failNext(int times) {
        failures.set(times);
    }

    int deliveries(String text) {
        return deliveries.getOrDefault(text, new AtomicInteger()).get();
    }
}
