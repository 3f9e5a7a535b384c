package io.gengyun.security;

import java.io.Serializable;

/**
 * The token by which a call came in.
 *
 * @param limited whether it leaves out some of its holder's roles
 */
public record TokenUse(TokenId token, String name, boolean readOnly, boolean limited) implements Serializable {}
