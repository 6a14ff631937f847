/**
 * The file of a case as it is handed over: one paper to read, and one ZIP with everything in it,
 * each with the seals by which anybody can see that nothing was changed later.
 */
@NullMarked
package io.redress.faces.dossier;

import org.jspecify.annotations.NullMarked;
