/** The PostgreSQL below everything: embedded or external, its roles, pools and migrations. */
@NullMarked
package io.redress.platform.database;

import org.jspecify.annotations.NullMarked;
