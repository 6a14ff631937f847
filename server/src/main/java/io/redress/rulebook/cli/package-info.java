/** The rulebook on the command line: facts from a file, one decision a line. */
@NullMarked
@NamedInterface("cli")
package io.redress.rulebook.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
