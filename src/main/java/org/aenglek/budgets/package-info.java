/**
 * A province's plan with its money: a tree for each fiscal year, from the plan down to activities.
 *
 * <p>Money is written down on leaves alone ({@link org.aenglek.budgets.Movements}); whatever lies
 * above is their sum, and what remains is reckoned, never typed. Movements are only added: a
 * mistake is corrected by one that says so. The grid that offices keep comes in with a dry run
 * ({@link org.aenglek.budgets.GridImports}) and goes out as it came. Of what was paid month by
 * month an {@link org.aenglek.budgets.Outlook} tells what will go back, with its formula and how
 * far it was off before. PlanLines are linked with communities, offers and tasks, and carry their
 * results.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "site",
      "areas",
      "people",
      "media",
      "communities",
      "offers",
      "meetings"
    })
@NullMarked
package org.aenglek.budgets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
