export * from 'stancegraph/discrepancy';
