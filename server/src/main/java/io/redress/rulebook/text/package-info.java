/** Facts, rules and decisions as text: YAML and JSON in, JSON and sentences out. */
@NullMarked
@NamedInterface("text")
package io.redress.rulebook.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
