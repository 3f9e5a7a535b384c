/** Tasks and approval records for other systems, under /api/v1. */
@NullMarked
package io.gengyun.workflow.rest;

import org.jspecify.annotations.NullMarked;
