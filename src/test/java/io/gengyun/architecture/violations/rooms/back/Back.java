package io.gengyun.architecture.violations.rooms.back;

import io.gengyun.architecture.violations.rooms.there.There;
import java.util.List;

public record Back(List<There> there) {

    int count() {
        return there.stream().mapToInt(There::hashCode).sum();
    }
}
