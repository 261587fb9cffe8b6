"""expose_vector.py IN.onnx OUT.onnx: the same network with one more output, the vector before its last layer.

FocusBot fits that layer itself (train --head), so it needs what the layer is fed. Needs Debian's python3-onnx.
"""
import sys

import onnx
from onnx import TensorProto, helper

WIDTH = 384
LAST_LAYER = "/c/Gemm_output_0"


def main(source, target):
    model = onnx.load(source)
    graph = model.graph
    last = next(node for node in graph.node if node.output[0] == LAST_LAYER)
    graph.node.insert(list(graph.node).index(last), helper.make_node("Identity", [last.input[0]], ["vector"], "vector"))
    graph.output.append(helper.make_tensor_value_info("vector", TensorProto.FLOAT, ["batch", WIDTH]))
    onnx.checker.check_model(model)
    onnx.save(model, target)


if __name__ == "__main__":
    main(*sys.argv[1:3])
