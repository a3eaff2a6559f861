package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/**
 * A plain table of figures whose first column names its rows; where it is too wide for a screen, each row becomes a block
 * with the columns' names.
 */
class CountTable extends Div {

    private final NativeTable table = new NativeTable();
    private final List<String> heads;

    CountTable(String caption, List<String> heads) {
        this.heads = List.copyOf(heads);
        addClassName("count-table");
        table.setCaptionText(caption);
        var row = new NativeTableRow();
        heads.forEach(head -> row.add(heading(head, "col")));
        table.getHead().add(row);
        add(table);
    }

    void row(String name, List<String> cells) {
        var row = new NativeTableRow();
        row.add(heading(name, "row"));
        for (int column = 0; column < cells.size(); column++) {
            var cell = row.addDataCell();
            cell.setText(cells.get(column));
            cell.getElement().setAttribute("data-label", heads.get(column + 1));
        }
        table.getBody().add(row);
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
