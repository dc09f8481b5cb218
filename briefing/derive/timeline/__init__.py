"""The timeline: its pages, its entries, its drawings and its filter."""
