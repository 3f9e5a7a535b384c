package io.gengyun.shared;

import java.util.Locale;
import java.util.Optional;

/** How the company presents itself, implemented by the module that keeps the company. */
public interface CompanyProfile {

    /** What the company is called; empty until somebody has said so. */
    Optional<String> companyName();

    /** The language in which new accounts begin and strangers are spoken to, when chosen. */
    Optional<Locale> language();
}
