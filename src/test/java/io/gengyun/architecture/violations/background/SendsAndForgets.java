package io.gengyun.architecture.violations.background;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class SendsAndForgets {
    void go(HttpClient client, HttpRequest request) {
        client.sendAsync(request, BodyHandlers.discarding());
    }
}
