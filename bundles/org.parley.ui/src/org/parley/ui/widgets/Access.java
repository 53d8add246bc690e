// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Tells screen readers what an owner-drawn control is: one thing, or a row of children. */
public final class Access {

    private Access() {
    }

    /** Names a control. */
    public static void name(Control control, Supplier<String> name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = name.get();
                }
            }
        });
    }

    /** Describes a control without children. */
    public static void single(Control control, int role, Supplier<String> value) {
        name(control, value);
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = role;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = value.get();
            }

            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = 0;
            }
        });
    }

    /** What a control with children tells about them. */
    public record Children(int role, int childRole, IntSupplier count, IntFunction<String> name,
            IntFunction<Rectangle> bounds, IntSupplier selected) {
    }

    /** Describes a control with painted children; {@link #moved} tells when another one has the focus. */
    public static void children(Control control, Supplier<String> name, Children children) {
        Accessible accessible = control.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID == ACC.CHILDID_SELF ? name.get()
                        : event.childID < children.count().getAsInt() ? children.name().apply(event.childID) : null;
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = children.count().getAsInt();
            }

            @Override
            public void getChildren(AccessibleControlEvent event) {
                Object[] ids = new Object[children.count().getAsInt()];
                for (int i = 0; i < ids.length; i++) {
                    ids[i] = i;
                }
                event.children = ids;
            }

            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = event.childID == ACC.CHILDID_SELF ? children.role() : children.childRole();
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                int selected = children.selected().getAsInt();
                event.childID = !control.isFocusControl() ? ACC.CHILDID_NONE
                        : selected >= 0 ? selected : ACC.CHILDID_SELF;
            }

            @Override
            public void getSelection(AccessibleControlEvent event) {
                int selected = children.selected().getAsInt();
                event.childID = selected >= 0 ? selected : ACC.CHILDID_NONE;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                boolean chosen = event.childID == children.selected().getAsInt();
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE
                        | (chosen ? ACC.STATE_SELECTED | ACC.STATE_CHECKED : 0)
                        | (chosen && control.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }

            @Override
            public void getLocation(AccessibleControlEvent event) {
                Rectangle area = event.childID == ACC.CHILDID_SELF
                        ? new Rectangle(0, 0, control.getSize().x, control.getSize().y)
                        : children.bounds().apply(event.childID);
                Point at = control.toDisplay(area.x, area.y);
                event.x = at.x;
                event.y = at.y;
                event.width = area.width;
                event.height = area.height;
            }

            @Override
            public void getChildAtPoint(AccessibleControlEvent event) {
                Point point = control.toControl(event.x, event.y);
                event.childID = ACC.CHILDID_SELF;
                for (int i = 0; i < children.count().getAsInt(); i++) {
                    if (children.bounds().apply(i).contains(point)) {
                        event.childID = i;
                        return;
                    }
                }
            }
        });
    }

    /** Tells that another child has the focus. */
    public static void moved(Control control, int child) {
        control.getAccessible().setFocus(child >= 0 ? child : ACC.CHILDID_SELF);
    }
}
