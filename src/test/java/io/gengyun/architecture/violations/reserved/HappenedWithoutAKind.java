package io.gengyun.architecture.violations.reserved;

import io.gengyun.shared.DomainEvent;

record HappenedWithoutAKind(String subject) implements DomainEvent {}
