/**
 * How a consumer is reached, changed by the consumer: the person's row and all open cases in one
 * commit, so that the next letter knows it. Another address counts once its reader has confirmed
 * it.
 */
@NullMarked
@NamedInterface("contact")
package io.redress.cases.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
