package io.gengyun.architecture.violations.reserved;

import io.gengyun.shared.DomainEvent;
import org.springframework.modulith.events.ApplicationModuleListener;

class ListensNamelessly {
    @ApplicationModuleListener
    void on(DomainEvent event) {}
}
