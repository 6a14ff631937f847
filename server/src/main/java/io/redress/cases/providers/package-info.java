/** The accounts of a house at payment providers, and what providers tell by themselves. */
@NamedInterface("providers")
@NullMarked
package io.redress.cases.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
