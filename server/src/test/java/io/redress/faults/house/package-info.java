/** The product in processes of its own, on wires that can be cut. */
@NullMarked
package io.redress.faults.house;

import org.jspecify.annotations.NullMarked;
