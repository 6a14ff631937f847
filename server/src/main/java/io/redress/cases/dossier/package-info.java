/**
 * The file of a case: all that was done, said, promised, decided, shown and paid, read at one
 * moment with the chain that proves it. Who it is for decides what is in it.
 */
@NullMarked
@NamedInterface("dossier")
package io.redress.cases.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
