// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.ArrayList;
import java.util.List;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.PanelAgreement;

/**
 * A code with how far coders agree on it.
 *
 * @param path  as people read it
 * @param words why there is no alpha; empty when there is one
 */
record AgreementRow(Code code, String path, CodeAgreement figures, String words) {

    /** One row for each code of a comparison that is still in the codebook, in its order. */
    static List<AgreementRow> of(PanelAgreement found, Codebook codebook, FigureWords words) {
        List<AgreementRow> rows = new ArrayList<>();
        for (CodeAgreement figures : found.codes()) {
            Code code = codebook.codes().get(figures.codeId());
            if (code != null) {
                rows.add(new AgreementRow(code, readable(codebook.path(code)), figures,
                        words.notDefined(found, figures)));
            }
        }
        return rows;
    }

    static String readable(String path) {
        return path.replace(Codebook.SEPARATOR, " \u203A ");
    }

    String id() {
        return code.id().toString();
    }

    /** Alpha, to sort by: what is not defined comes last. */
    double alpha() {
        return FigureWords.sortable(figures.alpha());
    }

    /** How often a coder used the code; 0 for one who is not among those compared. */
    long uses(int coder) {
        return coder < figures.uses().size() ? figures.uses().get(coder) : 0;
    }
}
