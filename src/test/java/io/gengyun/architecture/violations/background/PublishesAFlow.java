package io.gengyun.architecture.violations.background;

import java.util.concurrent.SubmissionPublisher;

class PublishesAFlow {
    void go(SubmissionPublisher<String> flow) {
        flow.submit("work");
    }
}
