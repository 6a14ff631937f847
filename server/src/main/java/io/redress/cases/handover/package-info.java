/**
 * What is handed over when a shift ends: the cases that fall due before whoever holds them is back,
 * and the words that are left for whoever takes over.
 */
@NullMarked
@NamedInterface("handover")
package io.redress.cases.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
