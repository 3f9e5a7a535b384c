/** Appraisal cycles and results for other systems. */
@NullMarked
package io.gengyun.appraisal.rest;

import org.jspecify.annotations.NullMarked;
