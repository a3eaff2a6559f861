package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table of figures whose first column names its rows; where it is too wide for a screen, it scrolls by itself. */
class CountTable extends Div {

    private final NativeTable table = new NativeTable();

    CountTable(String caption, List<String> heads) {
        addClassName("count-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        table.setCaptionText(caption);
        var row = new NativeTableRow();
        heads.forEach(head -> row.add(heading(head, "col")));
        table.getHead().add(row);
        add(table);
    }

    void row(String name, List<String> cells) {
        var row = new NativeTableRow();
        row.add(heading(name, "row"));
        cells.forEach(cell -> row.addDataCell().setText(cell));
        table.getBody().add(row);
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
