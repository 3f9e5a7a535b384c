package io.gengyun.security;

/** What a user may do. Whose data they see is the data scope. */
public enum Role {
    EMPLOYEE,
    SUPERVISOR,
    HR,
    EXECUTIVE,
    CONSULTANT,
    ADMIN
}
