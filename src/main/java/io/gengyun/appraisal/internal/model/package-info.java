/** Declarations, appeals and cycles with their lives, and the values they are made of; knows none of the rooms beside it. */
@NullMarked
package io.gengyun.appraisal.internal.model;

import org.jspecify.annotations.NullMarked;
