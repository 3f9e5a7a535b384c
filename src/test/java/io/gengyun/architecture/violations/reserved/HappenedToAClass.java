package io.gengyun.architecture.violations.reserved;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;

@AuditKind("test.class")
abstract class HappenedToAClass implements DomainEvent {}
